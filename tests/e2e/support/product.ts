import { randomBytes } from 'node:crypto';

// Set once in the runner and inherited by its workers, so that all of them speak of the same product.
process.env.GOV_DEMO_PASSWORD ??= `e2e ${randomBytes(12).toString('base64url')}`;
process.env.GOV_PORT ??= String(20000 + (process.pid % 10000));

export const password = process.env.GOV_DEMO_PASSWORD;
/** With E2E_BASE_URL and GOV_DEMO_PASSWORD the journeys run against a product that is already up. */
export const runningAt = process.env.E2E_BASE_URL;
export const baseURL = runningAt ?? `http://127.0.0.1:${process.env.GOV_PORT}`;
