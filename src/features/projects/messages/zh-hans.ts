import type { ProjectsWords } from './en.ts';

export const zhHans: ProjectsWords = {
  title: '项目',
  money: '金额',
  moneyLead: '同一条轴上是几种不同的钱，不能相加。',
  moneyKinds: {
    'project-investment': '单个项目投资',
    'multi-project-total': '多个项目总投资',
    'fund-size': '基金规模',
    'contract-value': '合同金额',
    'planned-investment': '计划总投资',
    'completed-investment': '完成投资',
    'agreed-investment': '协议金额',
    'goods-value': '货值',
  },
  notReportedMoney: '投资未报道',
  counts: '项目个数',
  countsLead: '这些数字范围不同，互不包含，也不能相减。',
  oneDot: '一点为一个项目',
  sectors: '领域',
  sectorsLead: '报道没有给出各领域的项目个数。',
  saidOfAll: '就各对整体而言',
  inWords: '只有文字',
  more: (count) => `另有 ${count} 项没有画出，`,
  inTable: '见表格',
  noPartner: '未说明属于哪一对',
};
