/**
 * Stands in for the carrier's REST in (c). With ANSWER=pause it asks for a pause of an hour (429 with Retry-After), so that
 * nothing but taking in is measured; with ANSWER=accept it takes every text. Settings: PORT, ANSWER.
 */
import { createServer } from "node:http";

const accept = process.env["ANSWER"] === "accept";
let count = 0;
const server = createServer((req, res) => {
  req.resume();
  req.on("end", () => {
    if (req.method === "GET") {
      res.writeHead(200, { "content-type": "application/json" }).end(`{"messages":[],"next_page_uri":null}`);
    } else if (accept) {
      const sid = `SM${String(count++).padStart(32, "0")}`;
      res
        .writeHead(201, { "content-type": "application/json" })
        .end(JSON.stringify({ sid, status: "queued" }));
    } else {
      res.writeHead(429, { "content-type": "application/json", "retry-after": "3600" });
      res.end(`{"code":20429,"message":"Too many requests","status":429}`);
    }
  });
});
server.listen(Number(process.env["PORT"]), "127.0.0.1");
process.once("SIGTERM", () => {
  server.closeAllConnections();
  server.close();
});
