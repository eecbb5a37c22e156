package org.dazaifu.taxii.server;

class FilterTest extends FilterContract {
    @Override
    protected TestedStore newStore() {
        return new MemoryStore();
    }
}
