"""The record in, what people read out: pages, text, tables, exports."""
