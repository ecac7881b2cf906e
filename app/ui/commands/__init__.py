"""What the window can do: the table of commands, their keys, and the palette over them."""
