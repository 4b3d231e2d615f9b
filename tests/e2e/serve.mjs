// Starts the product as a user would, with ./run.sh, on data of its own, and leaves nothing behind when it is stopped.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const data = mkdtempSync(join(tmpdir(), 'governance-e2e-'));
const product = spawn('./run.sh', { cwd: new URL('../../', import.meta.url), stdio: 'inherit', env: { ...process.env, GOV_DATA: data } });

// The runner signals the whole group; the product stops its database in order, then this ends with it.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => product.kill(signal));
product.on('exit', (code) => {
  rmSync(data, { recursive: true, force: true });
  process.exit(code ?? 0);
});
