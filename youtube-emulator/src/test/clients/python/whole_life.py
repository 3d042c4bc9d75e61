"""Walks one event from its schedule to its end with Google's Python client.

Usage: python whole_life.py ROOT_URL PICTURE
"""

import json
import sys
import urllib.request
from datetime import datetime, timedelta, timezone

from google.oauth2.credentials import Credentials
from googleapiclient.discovery import build_from_document
from googleapiclient.discovery_cache import get_static_doc
from googleapiclient.errors import HttpError
from googleapiclient.http import MediaFileUpload

root_url, picture = sys.argv[1:3]


def client():
    """The discovery document names the root; uploads follow it too, unlike client_options.api_endpoint."""
    document = json.loads(get_static_doc("youtube", "v3"))
    document["rootUrl"] = root_url
    document["baseUrl"] = root_url + document["servicePath"]
    document.pop("mtlsRootUrl", None)
    credentials = Credentials(
        token=None,
        refresh_token="local",
        client_id="local",
        client_secret="local",
        token_uri=root_url + "token",
    )
    return build_from_document(document, credentials=credentials)


def admin(path, body):
    request = urllib.request.Request(root_url + path, data=json.dumps(body).encode(), method="POST")
    with urllib.request.urlopen(request) as answer:
        assert answer.status == 200


youtube = client()
start = datetime.now(timezone.utc) + timedelta(days=1)
broadcast = (
    youtube.liveBroadcasts()
    .insert(
        part="snippet,status,contentDetails",
        body={
            "snippet": {
                "title": "Scheduled by Python",
                "description": "hello",
                "scheduledStartTime": start.isoformat(),
            },
            "status": {"privacyStatus": "unlisted", "selfDeclaredMadeForKids": False},
            "contentDetails": {"monitorStream": {"enableMonitorStream": True}},
        },
    )
    .execute()
)
video_id = broadcast["id"]

stream = (
    youtube.liveStreams()
    .insert(
        part="snippet,cdn,contentDetails",
        body={
            "snippet": {"title": "Python"},
            "cdn": {"ingestionType": "rtmp", "resolution": "variable", "frameRate": "variable"},
            "contentDetails": {"isReusable": True},
        },
    )
    .execute()
)
bound = youtube.liveBroadcasts().bind(id=video_id, part="id,status", streamId=stream["id"]).execute()
assert bound["status"]["lifeCycleStatus"] == "ready"

youtube.thumbnails().set(videoId=video_id, media_body=MediaFileUpload(picture, "image/png")).execute()
upload = youtube.thumbnails().set(
    videoId=video_id,
    media_body=MediaFileUpload(picture, "image/png", chunksize=256 * 1024, resumable=True),
)
chunks, answer = 0, None
while answer is None:
    _, answer = upload.next_chunk()
    chunks += 1
assert chunks > 1, "the picture should be large enough for several chunks"

video = youtube.videos().list(id=video_id, part="snippet,contentDetails").execute()["items"][0]
assert video["contentDetails"]["hasCustomThumbnail"]
snippet = video["snippet"] | {"tags": ["python", "live stream"], "categoryId": "28"}
updated = youtube.videos().update(part="snippet", body={"id": video_id, "snippet": snippet}).execute()
assert updated["snippet"]["tags"] == ["python", "live stream"]

try:
    youtube.liveBroadcasts().transition(id=video_id, broadcastStatus="testing", part="status").execute()
    raise AssertionError("went to testing without a stream")
except HttpError as error:
    assert error.error_details[0]["reason"] == "errorStreamInactive", error

admin("emulator/encoder", {"streamId": stream["id"], "status": "active"})
for target in ("testing", "live"):
    youtube.liveBroadcasts().transition(id=video_id, broadcastStatus=target, part="status").execute()
    admin("emulator/clock", {"advance": "PT1M"})
    shown = youtube.liveBroadcasts().list(id=video_id, part="status").execute()["items"][0]
    assert shown["status"]["lifeCycleStatus"] == target, shown
ended = youtube.liveBroadcasts().transition(id=video_id, broadcastStatus="complete", part="status").execute()
assert ended["status"]["lifeCycleStatus"] == "complete"
print(video_id)
