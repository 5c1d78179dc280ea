export { default as overviewTopology } from '../../geo/overview.topo.json';
