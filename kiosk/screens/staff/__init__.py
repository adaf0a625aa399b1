"""The pages that only staff reach."""
