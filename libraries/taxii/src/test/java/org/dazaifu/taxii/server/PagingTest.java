package org.dazaifu.taxii.server;

class PagingTest extends PagingContract {
    @Override
    protected TestedStore newStore() {
        return new MemoryStore();
    }
}
