import type { FastifyPluginCallback } from 'fastify';
import { requireFunction } from '../check.js';
import type { RequestHandler } from '../http/request-handler.js';
import { serve } from './node-core.js';

/**
 * Mounts the host API on Fastify: `app.register(…, { prefix: '/video-session' })`,
 * with the whole prefix as the handler's `basePath`. Bodies come as they are, whatever
 * parsers the rest of the server has. Address and protocol are Fastify's own, so
 * that they follow its `trustProxy`.
 */
export function fastifyPlugin(handler: RequestHandler): FastifyPluginCallback {
  requireFunction(handler, 'handler');
  return (instance, _options, done) => {
    instance.removeAllContentTypeParsers();
    instance.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    instance.all('/*', (request, reply) => {
      reply.hijack();
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value);
      const { protocol, ip: address } = request;
      serve(handler, request.raw, reply.raw, { protocol, address }).catch((thrown: unknown) => {
        request.log.error(thrown);
        reply.raw.destroy();
      });
    });
    done();
  };
}
