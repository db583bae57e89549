"""What a curator may set: read from the plugin's options in `mkdocs.yml` or left at these defaults."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

TAXONOMY = Path(__file__).parent / "taxonomy"


class Limits(BaseModel):
    """What a posting may measure at most; beyond it the posting is refused with a message."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    file_bytes: int = Field(default=2_000_000, gt=0, description="Size of one posting in bytes.")
    line_characters: int = Field(default=200_000, gt=0, description="Length of one line.")
    lines: int = Field(default=10_000, gt=0, description="Lines of one posting with text; as many may be blank.")
    nesting: int = Field(default=50, gt=0, description="Lists, quotations or folders that stand in each other.")
    sidecar_bytes: int = Field(default=64_000, gt=0, description="Size of one sidecar in bytes.")
    postings: int = Field(default=20_000, gt=0, description="Postings of one handbook.")


class Settings(BaseModel):
    """The settings of one handbook."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    seeds: Path = Field(default=Path("seeds"), description="Folder of the raw postings.")
    taxonomy: Path = Field(default=TAXONOMY, description="Folder of the taxonomy's files.")
    title: str = Field(default="T&S role handbook", description="Name of the handbook.")
    site_url: str = Field(default="", description="Address of the site; what needs it is hidden while empty.")
    repo_url: str = Field(default="", description="Address of the repository, for reports and edits.")
    contact: str = Field(
        default="", description="Whom to ask for removal, and to tell of an error where no repository is set."
    )
    keep_contacts: bool = Field(default=False, description="Print e-mail addresses and phone numbers of postings.")
    doubtful_below: float = Field(default=0.6, ge=0, le=1, description="Confidence under which a line is flagged.")
    previous: Path | None = Field(default=None, description="roles.json of an earlier edition, to tell what changed.")
    limits: Limits = Field(default_factory=Limits)
