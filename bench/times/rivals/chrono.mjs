// chrono-node: JSON lines {doc, dct, text} in, one line {doc, begin, end, type, value} an expression out.
// Run with NODE_PATH-free ESM: the folder that holds node_modules is the first argument.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const chrono = createRequire(process.argv[2] + "/")("chrono-node");
const two = (n) => String(n).padStart(2, "0");

function value(parts) {
  const year = String(parts.get("year")).padStart(4, "0");
  if (!parts.isCertain("month") && !parts.isCertain("day") && !parts.isCertain("weekday") && !parts.isCertain("hour")) return year;
  const month = `${year}-${two(parts.get("month"))}`;
  if (!parts.isCertain("day") && !parts.isCertain("weekday") && !parts.isCertain("hour")) return month;
  const day = `${month}-${two(parts.get("day"))}`;
  return parts.isCertain("hour") ? `${day}T${two(parts.get("hour"))}:${two(parts.get("minute"))}` : day;
}

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const { doc, dct, text } = JSON.parse(line);
  for (const found of chrono.parse(text, new Date(`${dct}T12:00:00`))) {
    const begin = [...text.slice(0, found.index)].length;
    const row = { doc, begin, end: begin + [...found.text].length, value: value(found.start) };
    console.log(JSON.stringify({ ...row, type: row.value.includes("T") ? "TIME" : "DATE" }));
  }
}
