"""What an article may be tagged with: keywords, and the people, places and organisations that it names."""
