"""The only room that knows MkDocs: a handbook comes in, a site goes out."""
