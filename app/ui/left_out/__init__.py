"""What of the raw text is in no article: listed, looked at, and put back."""
