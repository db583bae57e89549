"""One file per field of the Role model: its value, the finder that fills it, the words that people see.

A finder gets a `Reading` and returns `Found` or None; fields do not import each other.
"""
