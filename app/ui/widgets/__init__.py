"""Small widgets that more than one pane is made of. Nothing here knows an issue."""
