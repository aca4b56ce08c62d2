// Checks a log of ours with @noble's SHA-256 and Ed25519: the log's signature and each witness's cosignature, and every tile and entry, recomputed
// from the entries up. Prints "ok SIZE" and ends with 0, or says what is wrong and ends with 1.
//
//   node check.mjs FOLDER|URL LOG-KEY WITNESS-KEY...
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [place, logKey, ...witnessKeys] = process.argv.slice(2);
const utf8 = new TextEncoder();
const hash = (...parts) => sha256(Buffer.concat(parts));
const leaf = (entry) => hash(Uint8Array.of(0), entry);
const node = (left, right) => hash(Uint8Array.of(1), left, right);

function must(holds, what) {
  if (holds) return;
  console.log(what);
  process.exit(1);
}

function key(text) {
  const [name, id] = text.split("+", 2);
  const blob = Buffer.from(text.slice(name.length + id.length + 2), "base64");
  const computed = Buffer.from(hash(utf8.encode(name + "\n"), blob)).subarray(0, 4);
  must(computed.toString("hex") === id, `the ID of ${name} is not that of its key`);
  return { name, id: computed, type: blob[0], key: blob.subarray(1) };
}

function signature(note, by) {
  const end = note.lastIndexOf("\n\n");
  const line = note.slice(end + 2).split("\n").find((one) => one.startsWith(`— ${by.name} `) && Buffer.from(one.split(" ")[2], "base64").subarray(0, 4).equals(by.id));
  must(line, `${by.name} has not signed`);
  return { text: note.slice(0, end + 1), blob: Buffer.from(line.split(" ")[2], "base64").subarray(4) };
}

function groups(index) {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, "0").match(/.{3}/g);
  return digits.map((three, i) => (i < digits.length - 1 ? "x" : "") + three).join("/");
}

// A file's bytes; null where there is none.
async function read(path) {
  if (/^https?:/.test(place)) {
    const answer = await fetch(`${place}/${path}`);
    must(answer.ok || answer.status === 404, `${path}: ${answer.status}`);
    return answer.ok ? Buffer.from(await answer.arrayBuffer()) : null;
  }
  try {
    return readFileSync(join(place, path));
  } catch {
    return null;
  }
}

// The full tile takes a partial one's place.
async function tile(kind, index, width) {
  const full = `tile/${kind}/${groups(index)}`;
  const bytes = (width < 256 ? await read(`${full}.p/${width}`) : null) ?? (await read(full));
  must(bytes, `${full} is missing`);
  return bytes;
}

const note = (await read("checkpoint")).toString("utf8");
const log = key(logKey);
const { text, blob } = signature(note, log);
must(log.type === 1 && ed25519.verify(blob, utf8.encode(text), log.key), "the log's signature does not hold");

for (const witness of witnessKeys.map(key)) {
  const cosigned = signature(note, witness);
  const time = cosigned.blob.readBigUInt64BE(0);
  must(witness.type === 4 && ed25519.verify(cosigned.blob.subarray(8), utf8.encode(`cosignature/v1\ntime ${time}\n${text}`), witness.key), "the cosignature does not hold");
}

const [origin, digits, root] = text.split("\n");
must(origin === log.name && /^(0|[1-9][0-9]*)$/.test(digits), "not a checkpoint of this log");
const size = Number(digits);

let row = [];
for (let start = 0; start < size; start += 256) {
  const width = Math.min(256, size - start);
  let rest = await tile("entries", start / 256, width);
  for (let i = 0; i < width; i++) {
    const length = rest.length < 2 ? 65536 : rest.readUInt16BE(0);
    must(rest.length >= 2 + length, `bundle ${start / 256} is short`);
    row.push(leaf(rest.subarray(2, 2 + length)));
    rest = rest.subarray(2 + length);
  }
}

// Level by level: the tiles hold the row, and each full tile makes one hash of the next.
const edges = [];
for (let level = 0; row.length > 0; level++) {
  const next = [];
  for (let at = 0; at < row.length; at += 256) {
    const some = row.slice(at, at + 256);
    must((await tile(String(level), at / 256, some.length)).subarray(0, 32 * some.length).equals(Buffer.concat(some)), `tile ${level}/${at / 256} is not that of the entries`);
    if (some.length < 256) edges.unshift(...some.map((one) => [one, 256 ** level]));
    else next.push(perfect(some));
  }
  row = next;
}

function perfect(some) {
  let pairs = some;
  while (pairs.length > 1) pairs = Array.from({ length: pairs.length / 2 }, (_, i) => node(pairs[2 * i], pairs[2 * i + 1]));
  return pairs[0];
}

// The edge from left to right, subtrees merged as they pair up.
const stack = [];
for (let [one, leaves] of edges) {
  while (stack.length > 0 && stack.at(-1)[1] === leaves) {
    one = node(stack.pop()[0], one);
    leaves *= 2;
  }
  stack.push([one, leaves]);
}
const computed = stack.length === 0 ? sha256(new Uint8Array()) : stack.map((one) => one[0]).reduceRight((right, left) => node(left, right));
must(Buffer.from(computed).toString("base64") === root, "the entries do not make the signed root");
console.log("ok", size);
