package org.dazaifu.stix.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Several candidates of one slot that others want too.
 *
 * <p>Beside one that was seen last at the moment, it draws only from the few that were seen first
 * earliest: as many as are drawn and others may take.
 */
final class DrawSource extends BindingSource {

    private final Slot slot;
    private final int count;
    private final Effort effort;
    private final List<Instance> pool = new ArrayList<>();
    private int next;

    private record Instance(long number, int first) {}

    DrawSource(Slot slot, int count, Rivalry rivalry, Effort effort) {
        super(rivalry, effort);
        this.slot = slot;
        this.count = count;
        this.effort = effort;
    }

    @Override
    List<Binding> arriving(int moment) {
        var arriving = new ArrayList<Binding>();
        for (; next < slot.size() && slot.last()[next] == moment; next++) {
            long copies = Math.min(slot.times()[next], count + rivalry().others());
            for (long which = 0; which < copies; which++) {
                long number = Instances.of(slot.observation()[next], which);
                var instance = new Instance(number, slot.first()[next]);
                var others = pool.stream().filter(i -> i.number() != number).toList();
                draw(moment, instance, others, arriving);
                remember(instance);
            }
        }
        return arriving;
    }

    private void remember(Instance instance) {
        effort.spend(pool.size() + 1L);
        for (Instance known : pool) {
            if (known.number() == instance.number()) {
                if (known.first() <= instance.first()) {
                    return;
                }
                pool.remove(known);
                break;
            }
        }
        int at = pool.size();
        while (at > 0 && pool.get(at - 1).first() > instance.first()) {
            at--;
        }
        pool.add(at, instance);
        if (pool.size() > count + rivalry().others()) {
            pool.removeLast();
        }
    }

    private void draw(
            int moment, Instance instance, List<Instance> others, List<Binding> arriving) {
        int size = Math.min(others.size(), (int) (count - 1 + rivalry().others()));
        int[] chosen = new int[count - 1];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = i;
        }
        boolean more = size >= chosen.length;
        while (more) {
            arriving.add(binding(moment, instance, others, chosen));
            effort.hold(arriving.size());
            int at = chosen.length - 1;
            while (at >= 0 && chosen[at] == size - chosen.length + at) {
                at--;
            }
            more = at >= 0;
            if (more) {
                chosen[at]++;
                for (int i = at + 1; i < chosen.length; i++) {
                    chosen[i] = chosen[i - 1] + 1;
                }
            }
        }
    }

    private Binding binding(int moment, Instance instance, List<Instance> others, int[] chosen) {
        effort.spend(chosen.length + 1L);
        long[] all = new long[chosen.length + 1];
        int end = instance.first();
        for (int i = 0; i < chosen.length; i++) {
            all[i] = others.get(chosen[i]).number();
            end = Math.max(end, others.get(chosen[i]).first());
        }
        all[chosen.length] = instance.number();
        Arrays.sort(all);
        return new Binding(
                moment,
                end,
                rivalry().among(all),
                observations -> {
                    for (long number : all) {
                        observations.accept(Instances.observation(number));
                    }
                });
    }
}
