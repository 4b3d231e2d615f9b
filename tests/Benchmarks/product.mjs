// The built product as a process, and a caller that signs in. For the trials beside it.
import { spawn } from 'node:child_process'
import { existsSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const program = ['release', 'debug'].map((c) => join(root, 'artifacts/bin/Api', c, 'GovernanceApi.Api')).find(existsSync)

export class Product {
  /** @param settings environment besides port and data folder */
  constructor(port, data, settings) {
    Object.assign(this, { port, data, settings, server: null })
  }

  async start() {
    if (!program) throw new Error('Build the API first: dotnet build src/Api -c Release')
    const log = openSync(join(this.data, 'api.log'), 'a')
    this.server = spawn(program, [], {
      cwd: root, stdio: ['ignore', log, log],
      env: { ...process.env, GOV_PORT: String(this.port), GOV_DATA: this.data, GOV_RATE_LIMIT_FACTOR: '1000', ...this.settings },
    })
    for (const begun = Date.now(); ; await pause(200)) {
      if (this.server.exitCode !== null) throw new Error(`The API ended with ${this.server.exitCode}; see ${this.data}/api.log`)
      if (Date.now() - begun > 600_000) throw new Error('The API did not start')
      const ready = await fetch(`http://127.0.0.1:${this.port}/health/ready`).catch(() => null)
      if (ready?.ok) return this
    }
  }

  kill() {
    this.server.kill('SIGKILL')
  }

  async stop() {
    if (!this.server || this.server.exitCode !== null || this.server.signalCode !== null) return
    const ended = new Promise((resolve) => this.server.once('exit', resolve))
    this.server.kill('SIGINT')
    await ended
  }

  async signIn(userName, password) {
    const caller = new Caller(this.port)
    caller.csrf = (await caller.call('GET', '/session')).csrfToken
    const session = await caller.call('POST', '/session', { userName, password })
    caller.csrf = session.csrfToken
    return Object.assign(caller, { user: session.user })
  }
}

class Caller {
  constructor(port) {
    Object.assign(this, { port, cookie: '', csrf: '', keys: 0, name: `trial-${process.pid}-${port}-${Date.now()}` })
  }

  async call(method, path, body, headers = {}) {
    const raw = body instanceof Uint8Array
    const response = await fetch(`http://127.0.0.1:${this.port}/api/v1${path}`, {
      method,
      headers: {
        cookie: this.cookie, 'x-csrf-token': this.csrf, 'idempotency-key': `${this.name}-${++this.keys}`,
        ...(body === undefined || raw ? {} : { 'content-type': 'application/json' }), ...headers,
      },
      body: raw || body === undefined ? body : JSON.stringify(body),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';')
      const name = pair.split('=')[0]
      this.cookie = [...this.cookie.split('; ').filter((c) => c && !c.startsWith(name + '=')), pair].join('; ')
    }
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text ? JSON.parse(text) : null
  }
}
