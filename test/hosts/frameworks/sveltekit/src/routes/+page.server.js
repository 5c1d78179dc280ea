import { firstPicture } from 'duikou/server';

export const prerender = true;
export const load = () => ({ picture: firstPicture({ select: 'jilin-zhejiang', lang: 'en' }) });
