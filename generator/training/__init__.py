"""Training: annotated postings come in, the zoning model and its honest figures go out.

Nothing that builds a handbook imports this room; it makes the file that `sections.model` reads and
measures what readers may expect of it on postings of employers that it has not seen.
"""
