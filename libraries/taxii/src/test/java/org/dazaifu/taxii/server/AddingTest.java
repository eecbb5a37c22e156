package org.dazaifu.taxii.server;

class AddingTest extends AddingContract {
    @Override
    protected TestedStore newStore() {
        return new MemoryStore();
    }
}
