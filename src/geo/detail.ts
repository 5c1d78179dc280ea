export { default as detailTopology } from '../../geo/detail.topo.json';
