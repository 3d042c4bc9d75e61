// Walks one event from its schedule to its end with Google's Node.js client.
// Usage: node whole-life.js ROOT_URL PICTURE      (NODE_MODULES: the folder with the installed dependencies)
import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const [rootUrl, picture] = process.argv.slice(2);
const require = createRequire(join(process.env.NODE_MODULES, "require.js"));
const { google } = require("googleapis");

const auth = new google.auth.OAuth2({
  clientId: "local",
  clientSecret: "local",
  endpoints: { oauth2TokenUrl: new URL("/token", rootUrl).href },
});
auth.setCredentials({ refresh_token: "local" });
const youtube = google.youtube({ version: "v3", auth, rootUrl });

async function admin(path, body) {
  const answer = await fetch(new URL(path, rootUrl), { method: "POST", body: JSON.stringify(body) });
  assert.equal(answer.status, 200, await answer.text());
}

const start = new Date(Date.now() + 86_400_000);
const { data: broadcast } = await youtube.liveBroadcasts.insert({
  part: ["snippet", "status", "contentDetails"],
  requestBody: {
    snippet: { title: "Scheduled by Node.js", description: "hello", scheduledStartTime: start.toISOString() },
    status: { privacyStatus: "unlisted", selfDeclaredMadeForKids: false },
    contentDetails: { monitorStream: { enableMonitorStream: false } },
  },
});
assert.equal(broadcast.status.lifeCycleStatus, "created");
const id = broadcast.id;

const { data: stream } = await youtube.liveStreams.insert({
  part: ["snippet", "cdn", "contentDetails"],
  requestBody: {
    snippet: { title: "Node.js" },
    cdn: { ingestionType: "rtmp", resolution: "variable", frameRate: "variable" },
    contentDetails: { isReusable: true },
  },
});
const { data: bound } = await youtube.liveBroadcasts.bind({ id, streamId: stream.id, part: ["id", "status"] });
assert.equal(bound.status.lifeCycleStatus, "ready");

const media = () => ({ mimeType: "image/png", body: createReadStream(picture) });
await youtube.thumbnails.set({ videoId: id, media: media() }, { rootUrl });
await youtube.thumbnails.set({ videoId: id, media: media(), requestBody: {} }, { rootUrl });

const { data: found } = await youtube.videos.list({ id: [id], part: ["snippet", "contentDetails"] });
assert.equal(found.items[0].contentDetails.hasCustomThumbnail, true);
const { data: updated } = await youtube.videos.update({
  part: ["snippet"],
  requestBody: { id, snippet: { ...found.items[0].snippet, tags: ["node", "live stream"], categoryId: "28" } },
});
assert.deepEqual(updated.snippet.tags, ["node", "live stream"]);

await assert.rejects(
  youtube.liveBroadcasts.transition({ id, broadcastStatus: "live", part: ["status"] }),
  (error) => error.response.data.error.errors[0].reason === "errorStreamInactive",
);
await admin("/emulator/encoder", { streamId: stream.id, status: "active" });
await youtube.liveBroadcasts.transition({ id, broadcastStatus: "live", part: ["status"] });
await admin("/emulator/clock", { advance: "PT1M" });
const { data: live } = await youtube.liveBroadcasts.list({ id: [id], part: ["status"] });
assert.equal(live.items[0].status.lifeCycleStatus, "live");
const { data: ended } = await youtube.liveBroadcasts.transition({ id, broadcastStatus: "complete", part: ["status"] });
assert.equal(ended.status.lifeCycleStatus, "complete");
console.log(id);
