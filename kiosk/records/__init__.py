"""What is remembered: the journal of visits and questions."""
