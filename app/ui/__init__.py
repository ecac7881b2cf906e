"""The desktop: a skin over the workspace. Qt stops here."""
