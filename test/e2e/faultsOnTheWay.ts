import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Fault, FaultySite } from './faultySite.ts'

/** What can happen to a file on its way, by what a reader would call it. @param site - The one that runs then. */
export function faultsOnTheWay(site: () => FaultySite): Readonly<Record<string, Fault>> {
  const fileAt = (path = '') => fileOf(site(), path)
  return {
    'status 404': ({ response }) =>
      void response.writeHead(404, { 'content-type': 'text/html' }).end('<p>No'),
    'status 500 with JSON': ({ response }) =>
      void response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":"us"}'),
    'status 503 without a word': ({ response }) => void response.writeHead(503).end(),
    'HTML for JSON': ({ response }) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Hi</title>'),
    'HTML that says it is JSON': ({ response }) =>
      void response.writeHead(200, { 'content-type': 'application/json' }).end('<!doctype html>'),
    'truncated, with its length': ({ request, response }) => {
      const bytes = fileAt(request.url)
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length })
      response.write(bytes.subarray(0, bytes.length / 2))
      setTimeout(() => response.destroy(), 50)
    },
    'truncated gzip': ({ request, response }) => {
      const packed = gzipSync(fileAt(request.url))
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      response.end(packed.subarray(0, packed.length - 60))
    },
    hanging: () => {},
    'hanging after its head': ({ response }) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{')
    },
    'one byte a second': ({ request, response }) => {
      const bytes = fileAt(request.url)
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length })
      let at = 0
      const timer = setInterval(() => response.write(bytes.subarray(at, ++at)), 1000)
      response.on('close', () => clearInterval(timer))
    },
    'the connection is cut': ({ response }) => void response.destroy(),
  }
}

/** A file of the site as it should come. */
export function fileOf({ folder }: FaultySite, path = ''): Buffer {
  return readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path))
}
