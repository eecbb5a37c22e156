package org.dazaifu.casebook.court;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.dazaifu.casebook.FileDigest;
import org.dazaifu.casebook.court.ZipForm.Member;
import org.dazaifu.ledger.Digest;
import org.dazaifu.ledger.Fault;

/**
 * Reads an archive once from its first byte to its last and refuses every byte that its one form
 * does not have there. Nothing is unpacked; in memory are names, digests and a few small members.
 *
 * @param members by name
 * @param kept the content of those members that were to be kept
 * @param fault the first thing that is not as it must be; what follows it was not read
 */
record ArchiveReader(
        SortedMap<String, FileDigest> members, Map<String, byte[]> kept, Optional<Fault> fault) {

    private static final int CHUNK = 1 << 18;
    private static final int MOST_KEPT = 64 << 20;
    private static final int MOST_MEMBERS = 2_000_000;

    static ArchiveReader read(Path file, Set<String> keep) throws IOException {
        Run run = new Run(keep);
        Optional<Fault> fault;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                DataInputStream in =
                        new DataInputStream(
                                new BufferedInputStream(Channels.newInputStream(channel), CHUNK))) {
            run.size = channel.size();
            fault = run.all(in);
        } catch (EOFException e) {
            fault = Optional.of(run.fault("more of the archive", "its end"));
        }
        return new ArchiveReader(run.members, run.kept, fault);
    }

    private static final class Run {
        private final Set<String> keep;
        private final SortedMap<String, FileDigest> members = new TreeMap<>();
        private final Map<String, byte[]> kept = new TreeMap<>();
        private final List<Member> order = new ArrayList<>();
        private final List<Long> offsets = new ArrayList<>();
        private long size;
        private long at;

        private Run(Set<String> keep) {
            this.keep = keep;
        }

        private Fault fault(String expected, String found) {
            return new Fault("byte " + at, expected, found);
        }

        private Optional<Fault> all(DataInputStream in) throws IOException {
            String last = "";
            while (true) {
                byte[] start = new byte[4];
                in.readFully(start);
                int mark = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN).getInt();
                if (mark == ZipForm.CENTRAL) {
                    return end(in, start);
                }
                if (mark != ZipForm.LOCAL || order.size() >= MOST_MEMBERS) {
                    return Optional.of(fault("a member, or the directory", "something else"));
                }
                Optional<Member> member = header(in, start);
                if (member.isEmpty()) {
                    return Optional.of(fault("a header in the form of this archive", "another"));
                }
                Member read = member.get();
                if (!MemberName.valid(read.name())) {
                    return Optional.of(
                            fault("a name that leads nowhere else", "\"" + read.name() + "\""));
                }
                if (read.name().compareTo(last) <= 0) {
                    return Optional.of(
                            fault("a name after \"" + last + "\"", "\"" + read.name() + "\""));
                }
                last = read.name();
                if (read.size() > size - at) {
                    return Optional.of(fault(read.size() + " bytes", "fewer"));
                }
                content(in, read);
            }
        }

        /** The member whose header stands here; empty where it is not written in the one form. */
        private Optional<Member> header(DataInputStream in, byte[] start) throws IOException {
            ByteBuffer fixed = ZipForm.buffer(ZipForm.LOCAL_LENGTH);
            System.arraycopy(start, 0, fixed.array(), 0, start.length);
            in.readFully(fixed.array(), start.length, ZipForm.LOCAL_LENGTH - start.length);
            byte[] rest =
                    new byte
                            [Short.toUnsignedInt(fixed.getShort(26))
                                    + Short.toUnsignedInt(fixed.getShort(28))];
            in.readFully(rest);
            int nameLength = Short.toUnsignedInt(fixed.getShort(26));
            long length = Integer.toUnsignedLong(fixed.getInt(22));
            if (length == ZipForm.LARGE && rest.length >= nameLength + 12) {
                length =
                        ByteBuffer.wrap(rest)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getLong(nameLength + 4);
            }
            String name;
            try {
                name =
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .decode(ByteBuffer.wrap(rest, 0, nameLength))
                                .toString();
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
            Member member = new Member(name, length, Integer.toUnsignedLong(fixed.getInt(14)));
            byte[] expected = length < 0 ? new byte[0] : ZipForm.local(member);
            boolean same =
                    expected.length == ZipForm.LOCAL_LENGTH + rest.length
                            && Arrays.equals(
                                    expected,
                                    0,
                                    ZipForm.LOCAL_LENGTH,
                                    fixed.array(),
                                    0,
                                    ZipForm.LOCAL_LENGTH)
                            && Arrays.equals(
                                    expected,
                                    ZipForm.LOCAL_LENGTH,
                                    expected.length,
                                    rest,
                                    0,
                                    rest.length);
            if (!same) {
                return Optional.empty();
            }
            order.add(member);
            offsets.add(at);
            at += expected.length;
            return Optional.of(member);
        }

        private void content(DataInputStream in, Member member) throws IOException {
            MessageDigest sha256 = sha256();
            CRC32 crc = new CRC32();
            boolean keeps = keep.contains(member.name()) && member.size() <= MOST_KEPT;
            byte[] all = new byte[keeps ? (int) member.size() : 0];
            byte[] chunk = new byte[CHUNK];
            long left = member.size();
            while (left > 0) {
                int n = (int) Math.min(chunk.length, left);
                in.readFully(chunk, 0, n);
                sha256.update(chunk, 0, n);
                crc.update(chunk, 0, n);
                if (keeps) {
                    System.arraycopy(chunk, 0, all, (int) (member.size() - left), n);
                }
                left -= n;
                at += n;
            }
            members.put(
                    member.name(),
                    new FileDigest(Digest.of(sha256.digest()), member.size(), crc.getValue()));
            if (keeps) {
                kept.put(member.name(), all);
            }
        }

        /** The directory, which is already decided by what was read, and then nothing. */
        private Optional<Fault> end(DataInputStream in, byte[] start) throws IOException {
            long directory = at;
            byte[] begun = start;
            for (int i = 0; i < order.size(); i++) {
                byte[] expected = ZipForm.central(order.get(i), offsets.get(i));
                if (!same(in, expected, begun)) {
                    return Optional.of(
                            fault(
                                    "the entry of " + order.get(i).name() + " in the directory",
                                    "another"));
                }
                begun = new byte[0];
                at += expected.length;
            }
            byte[] expected = ZipForm.end(order.size(), directory, at - directory);
            if (!same(in, expected, begun)) {
                return Optional.of(fault("the end of the directory", "something else"));
            }
            at += expected.length;
            if (in.read() >= 0) {
                return Optional.of(fault("the end of the file", "more"));
            }
            for (Member member : order) {
                FileDigest digest = members.get(member.name());
                if (digest == null || digest.crc32() != member.crc32()) {
                    return Optional.of(
                            new Fault(
                                    member.name(),
                                    "the content that its header states",
                                    "another"));
                }
            }
            return Optional.empty();
        }

        private static boolean same(DataInputStream in, byte[] expected, byte[] begun)
                throws IOException {
            byte[] found = new byte[expected.length];
            System.arraycopy(begun, 0, found, 0, begun.length);
            in.readFully(found, begun.length, found.length - begun.length);
            return Arrays.equals(expected, found);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new AssertionError("every Java platform has SHA-256", e);
            }
        }
    }
}
