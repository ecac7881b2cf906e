"""Articles as files: one module per format and one table of them. Only `delivery` touches the disk."""
