import 'duikou/map';
import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';

@Component({
  selector: 'host-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<duikou-map select="jilin-zhejiang" lang="en" style="display: block" (duikou-select)="pairing.set($any($event).detail.pairing)"></duikou-map>
    <output>{{ pairing() }}</output>`,
})
class HostPage {
  readonly pairing = signal<string | null>('jilin-zhejiang');
}

void bootstrapApplication(HostPage, { providers: [provideZonelessChangeDetection()] });
