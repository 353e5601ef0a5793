"""The Vietnamese language as an office needs it: clean text, alphabetical order, dates, numbers, names, old encodings."""
