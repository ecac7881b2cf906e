"""How the window looks: theme, stylesheet, and the marks of roles and names."""
