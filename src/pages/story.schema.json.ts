import type { APIRoute } from 'astro';
import { storyJsonSchema } from '#view/story/story-data.ts';
import { absoluteAddress, addressOf, parseBase, paths } from '#contracts/urls.ts';

export const GET: APIRoute = ({ site: origin }) => {
  const address = absoluteAddress(origin, addressOf(parseBase(import.meta.env.BASE_URL), paths.storySchema));
  return new Response(`${JSON.stringify(storyJsonSchema(address), null, 1)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
};
