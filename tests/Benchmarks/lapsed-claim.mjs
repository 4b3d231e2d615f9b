#!/usr/bin/env node
// The reverse claim that nobody answers: a community books a member's appointment, three working days pass, and the record shows that
// it lapsed, with seats and member's record. The clock is set by configuration. Needs a built API; keeps nothing.
//   node tests/Benchmarks/lapsed-claim.mjs            prints the record
//   HOLD=300 node tests/Benchmarks/lapsed-claim.mjs   goes on serving for so many seconds, to look at it
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Product } from './product.mjs'

const password = 'lapsed claim 7'
const data = mkdtempSync(join(tmpdir(), 'governance-lapse-'))
// Else the database of a run as root, whose account may not enter, lies elsewhere.
chmodSync(data, 0o755)
// A Wednesday; the claim is to be confirmed by the Monday after, so the Tuesday after that is too late.
const booked = '2026-03-11T09:00:00+08:00'
const later = '2026-03-17T09:00:00+08:00'
const product = new Product(Number(process.env.GOV_PORT ?? 18_441), data, { GOV_DEMO_PASSWORD: password, GOV_CLOCK: booked })

try {
  await product.start()
  const [clerk, member] = [await product.signIn('clerk1', password), await product.signIn('member1', password)]
  const offering = (await member.call('GET', '/resources?status=published&limit=1')).items[0]
  const startsAt = new Date(Date.parse(booked) + 20 * 86_400_000)
  const slot = await member.call('POST', `/resources/${offering.id}/slots`, {
    startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), place: null, capacity: 8,
  })
  const order = await clerk.call('POST', '/service-projects/place-order', {
    community: clerk.user.areaCode, title: '社区预约，成员未确认', theme: 'socialGovernance', bookings: [{ slotId: slot.id, seats: 3 }], demandIds: [],
  })
  const seats = async (who) => (await who.call('GET', `/resources/${offering.id}`)).slots.find((s) => s.id === slot.id).free
  console.log(`booked ${order.number} on ${booked}, to be confirmed by ${order.confirmDue}; seats free ${await seats(member)} of 8`)
  await product.stop()

  product.settings.GOV_CLOCK = later
  await product.start()
  const [reader, owner] = [await product.signIn('clerk1', password), await product.signIn('member1', password)]
  let details
  for (const begun = Date.now(); Date.now() - begun < 180_000; await pause(2000)) {
    details = await reader.call('GET', `/service-projects/${order.id}`)
    if (details.project.status !== 'claimed') break
  }
  console.log(`on ${later} it is ${details.project.status}; seats free ${await seats(owner)} of 8`)
  for (const line of details.history) console.log(`  ${line.at}  ${line.action}  by ${line.actorName ?? line.actorRole}`)
  const records = (await owner.call('GET', '/contribution-records?limit=50')).items.filter((r) => r.kind === 'claimLapsed')
  for (const r of records) console.log(`  in the member's record: ${r.on}  ${r.kind}  ${r.title}`)
  const sound = details.project.status === 'claimLapsed' && (await seats(owner)) === 8 && records.some((r) => r.subjectId === order.id)
    && details.history.at(-1).action === 'lapse' && details.history.at(-1).actorRole === 'system'
  console.log(sound ? 'PASSED: the claim lapsed by itself, its seats are free, and the record says whose silence it was' : 'FAILED')
  process.exitCode = sound ? 0 : 1
  if (process.env.HOLD) {
    console.log(`http://127.0.0.1:${product.port}/lists/projects/${order.id}  clerk1 / ${password}`)
    await pause(Number(process.env.HOLD) * 1000)
  }
} finally {
  await product.stop()
  if (process.exitCode === 0) rmSync(data, { recursive: true, force: true })
  else console.log(`kept ${data}`)
}
