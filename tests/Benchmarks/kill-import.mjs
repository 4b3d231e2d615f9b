#!/usr/bin/env node
// Kills the API with SIGKILL again and again while it imports a file, starts it anew each time, and checks that the same
// import finishes with no row lost or doubled. Needs a built API; keeps nothing.
//   node tests/Benchmarks/kill-import.mjs [rows=100000] [kills=3]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Product } from './product.mjs'

const rows = Number(process.argv[2] ?? 100_000)
const kills = Number(process.argv[3] ?? 3)
const password = 'kill import 9'
const data = mkdtempSync(join(tmpdir(), 'governance-kill-'))
const product = new Product(Number(process.env.GOV_PORT ?? 18_431), data, { GOV_DEMO_PASSWORD: password })
let dispatcher
const call = (...request) => dispatcher.call(...request)

function sheet() {
  const lines = ['编号,姓名,标题,时间,内容,答复,答复时间']
  for (let i = 1; i <= rows; i++) {
    const day = String(1 + (i % 28)).padStart(2, '0')
    const reply = i % 3 === 0 ? ',' : `已于${day}日办结，感谢您的反映。,2025-03-${day} 17:00:00`
    lines.push(`${i},用户${i},第${i}件诉求,2025-02-${day} 08:30:00,"小区第${i % 97}栋楼道灯不亮，已经报修${i % 9}次，\n请尽快安排人员处理。",${reply}`)
  }
  return new TextEncoder().encode(lines.join('\r\n') + '\r\n')
}

async function check(file, division) {
  const batch = await call('POST', '/imports?fileName=kill.csv', file, { 'content-type': 'text/csv' })
  await call('PUT', `/imports/${batch.id}/mapping`, {
    headerRow: batch.headerRow,
    columns: batch.columns.map((c) => ({ index: c.index, field: c.field })),
    settings: { sourceSystem: 'kill-9', divisionCode: division },
  })
  return waitFor(batch.id, (b) => b.state === 'ready')
}

async function waitFor(id, reached) {
  for (;; await pause(100)) {
    const batch = await call('GET', `/imports/${id}`)
    if (batch.failure) throw new Error(batch.failure.detail)
    if (reached(batch)) return batch
  }
}

async function run(batch) {
  await call('POST', `/imports/${batch.id}/commit`, { skipInvalid: false })
  for (let kill = 1; kill <= kills; kill++) {
    const at = await waitFor(batch.id, (b) => b.progress >= kill / (kills + 1) || b.state === 'done')
    product.kill()
    console.log(`kill -9 at ${at.totals.created + at.totals.unchanged} of ${rows} rows (${at.state})`)
    await product.start()
  }
  return waitFor(batch.id, (b) => b.state === 'done')
}

try {
  await product.start()
  dispatcher = await product.signIn('dispatcher', password)
  const division = dispatcher.user.areaCode
  const file = sheet()
  let begun = Date.now()
  const first = await check(file, division)
  console.log(`checked ${first.totals.rows} rows in ${((Date.now() - begun) / 1000).toFixed(1)} s`)
  begun = Date.now()
  const done = await run(first)
  console.log(`done after ${((Date.now() - begun) / 1000).toFixed(1)} s: ${JSON.stringify(done.totals)}`)
  const again = await check(file, division)
  await call('POST', `/imports/${again.id}/commit`, { skipInvalid: false })
  const second = await waitFor(again.id, (b) => b.state === 'done')
  console.log(`the same file again: ${JSON.stringify(second.totals)}`)
  // Lost rows would be created now; doubled ones would have been counted twice, and the unique key of source and number forbids them.
  const sound = done.totals.created === rows && done.totals.rejected === 0 && second.totals.unchanged === rows && second.totals.created === 0
  console.log(sound ? 'PASSED: no row lost or doubled' : 'FAILED')
  process.exitCode = sound ? 0 : 1
} finally {
  await product.stop()
  if (process.exitCode === 0) rmSync(data, { recursive: true, force: true })
  else console.log(`kept ${data}`)
}
