"""What visitors see: the only room that imports Kivy."""
