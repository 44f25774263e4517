"""Settings files, profiles and the command line to the settings that hold for each file."""

from vraaglint.configuration.finding import OWN_FILE, Configuration
from vraaglint.configuration.project import Project

__all__ = ["OWN_FILE", "Configuration", "Project"]
