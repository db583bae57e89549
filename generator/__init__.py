"""A handbook of roles made from raw job postings: sources come in, pages as Markdown go out."""
