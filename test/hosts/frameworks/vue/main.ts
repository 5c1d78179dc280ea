import 'duikou/map';
import 'duikou/vue';
import { createApp } from 'vue';
import App from './App.vue';

createApp(App).mount('#app');
