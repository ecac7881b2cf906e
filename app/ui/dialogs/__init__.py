"""What is asked or told in a sheet over the window."""
