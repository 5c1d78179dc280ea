import { firstPicture } from 'duikou/server';

export default { load: () => firstPicture({ select: 'jilin-zhejiang', lang: 'en' }) };
