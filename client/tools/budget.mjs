// Weighs what each entry loads before its first screen: the entry's static imports, and for staff the desk's as well.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const budgets = [
  { name: 'resident', roots: ['r.html'], kilobytes: 120, requests: 12 },
  { name: 'staff', roots: ['index.html', 'src/features/complaints/tickets/desk-page.tsx'], kilobytes: 420, requests: 12 },
];

function reach(root, seen) {
  const chunk = manifest[root];
  if (!chunk || seen.has(root)) return;
  seen.add(root);
  for (const next of chunk.imports ?? []) reach(next, seen);
}

let over = false;
for (const { name, roots, kilobytes, requests } of budgets) {
  if (!manifest[roots[0]]) throw new Error(`${roots[0]} is not in the manifest`);
  const seen = new Set();
  for (const root of roots) reach(root, seen);
  const files = [...new Set([...seen].map((key) => manifest[key].file))].filter((file) => file.endsWith('.js'));
  const sizes = files.map((file) => ({ file, size: gzipSync(readFileSync(`dist/${file}`), { level: 6 }).length / 1000 }));
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  const failed = total > kilobytes || files.length > requests;
  over ||= failed;
  console.log(`${failed ? 'OVER' : 'ok  '} ${name}: ${total.toFixed(1)} of ${kilobytes} kB gz JS, ${files.length} of ${requests} requests`);
  for (const { file, size } of sizes.sort((a, b) => b.size - a.size)) console.log(`       ${size.toFixed(1).padStart(6)}  ${file}`);
}
process.exit(over ? 1 : 0);
