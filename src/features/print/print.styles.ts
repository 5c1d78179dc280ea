import { css } from 'lit';

/** Styles for paper only: black on white, in points. */
export const printStyles = css`
  :host {
    display: none;
  }
  @media print {
    :host {
      display: block;
      color: #000 !important;
      font-size: 8.5pt !important;
      line-height: 1.4 !important;
    }
    section {
      break-before: page;
      overflow-wrap: anywhere;
    }
    /* The sources follow the table on the same page if they fit. */
    .sources {
      break-before: auto;
      margin-top: 8mm;
    }
    .matrix svg {
      width: 100%;
      height: auto;
      max-height: 230mm;
    }
    h2 {
      margin-bottom: 3mm;
      font-size: 13pt;
      break-after: avoid;
    }
    h2 small {
      display: inline;
      margin-inline-start: 3mm;
      font-size: 8.5pt;
      font-weight: 400;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      table-layout: fixed;
    }
    thead {
      display: table-header-group;
    }
    tr,
    li {
      break-inside: avoid;
    }
    th,
    td {
      padding: 1mm 2mm 1mm 0;
      border-bottom: 0.5pt solid #999;
      text-align: start;
      vertical-align: top;
    }
    th {
      border-bottom: 1pt solid #000;
      vertical-align: bottom;
    }
    th.label {
      width: 32%;
    }
    th.figure {
      width: 17%;
    }
    .state {
      white-space: nowrap;
    }
    td.figure {
      font-weight: 600;
    }
    .state svg {
      vertical-align: -1px;
    }
    small {
      display: block;
      font-size: 7.5pt;
    }
    ol {
      padding-inline-start: 2em;
      list-style: decimal;
    }
    li::marker {
      content: '[' counter(list-item) '] ';
    }
    li {
      margin-bottom: 1mm;
    }
    li small {
      display: inline;
    }
    .notes {
      margin-top: 3mm;
    }
    .compare {
      font-size: 7.5pt;
      line-height: 1.3;
    }
    .compare :is(th, td) {
      padding: 0.6mm 2mm 0.6mm 0;
    }
    .compare tbody th {
      border-bottom: 0.5pt solid #999;
      font-weight: 400;
      vertical-align: top;
    }
    .pair {
      font-size: 7pt;
      line-height: 1.25;
    }
    .pair :is(th, td) {
      padding-block: 0.4mm;
    }
    .pair th:first-child {
      width: 13%;
    }
    .compare i {
      font-style: normal;
    }
    .key {
      margin-bottom: 2mm;
    }
    .key span {
      margin-inline-end: 5mm;
    }
    .mark {
      vertical-align: -1px;
    }
    .line {
      margin-top: 2mm;
      font-size: 7pt;
    }
    .line .notes {
      margin-top: 1mm;
    }
  }
`;
