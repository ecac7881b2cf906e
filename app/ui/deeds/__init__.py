"""What the commands do, a module for each part of the table."""
