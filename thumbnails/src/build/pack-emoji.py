"""Packs Noto emoji (npm @iconify-json/noto, Apache-2.0) into the resources of this module.

Usage: pack-emoji.py PACKAGE_FOLDER OUTPUT_FOLDER

Skin-toned variants are left out (they are two thirds of the set; the renderer draws the untoned picture instead).
Numbers in path data keep two decimals of a 128-unit grid. Emoji are grouped by their first code point, shifted right by
four bits, so that a lookup reads one small gzip file and needs no index.
"""

import gzip
import json
import pathlib
import re
import sys

source, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
icons = json.loads((source / "icons.json").read_text())
chars = json.loads((source / "chars.json").read_text())
pictures, aliases = icons["icons"], icons.get("aliases", {})
TONES = {"1f3fb", "1f3fc", "1f3fd", "1f3fe", "1f3ff"}


def resolve(name):
    while name not in pictures:
        name = aliases[name]["parent"]
    return pictures[name]


def shorten(match):
    number = re.sub(r"(\.\d\d)\d+", r"\1", match.group(2))
    return match.group(1) + number + '"'


def compact(body):
    return re.sub(r'(\sd=")([^"]*)"', shorten, body)


blocks = {}
for code, name in sorted(chars.items()):
    points = code.split("-")
    if len(points) > 1 and TONES & set(points):
        continue
    key = "-".join(point for point in points if point != "fe0f")
    blocks.setdefault(f"{int(points[0], 16) >> 4:x}", {})[key] = compact(resolve(name)["body"])

target.mkdir(parents=True, exist_ok=True)
for block, content in blocks.items():
    data = json.dumps(content, separators=(",", ":"), sort_keys=True).encode()
    (target / f"{block}.json.gz").write_bytes(gzip.compress(data, 9, mtime=0))
print(sum(len(content) for content in blocks.values()), "emoji in", len(blocks), "files")
