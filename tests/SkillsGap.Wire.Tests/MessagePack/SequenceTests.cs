using System.Buffers;
using SkillsGap.Fuzzing.MessagePack;
using SkillsGap.Wire.MessagePack;

namespace SkillsGap.Wire.Tests.MessagePack;

public sealed class SequenceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task Stream_InPiecesOfAnySize_GivesEachValue(int piece)
    {
        Sample[] samples = [Samples.Full, Samples.Sparse, Samples.Full];
        byte[] bytes = Bytes(samples);

        List<Sample> read = [];
        await foreach (Sample sample in MessagePackSequence.ReadAllAsync(
            new PieceStream(bytes, piece), SampleContext.Default.Sample, cancellation: TestContext.Current.CancellationToken))
            read.Add(sample);

        Assert.Equal(bytes, Bytes([.. read]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Stream_OfEveryFormat_IsCutWhereTheReaderEnds(int piece)
    {
        // Nil, true, numbers, texts, bytes, arrays, maps and extensions in each form of their headers.
        string[] values =
        [
            "c0", "c3", "05", "e0", "cc80", "cd0100", "ce00010000", "cf0000000100000000", "d080", "d18000", "d280000000", "d38000000000000000", "ca3f800000",
            "cb3ff0000000000000", "a0", "a161", "d90161", "da000161", "db0000000161", "c40101", "c5000101", "c60000000101", "90", "92c091c0", "dc0001c0",
            "dd0000000191a161", "80", "81a161c0", "de0001a16180", "df00000001a161c0", "d40500", "d5050000", "d60500000000", "d7050000000000000000",
            "d80500000000000000000000000000000000", "c70305000000", "c800010500", "c9000000010500",
        ];
        using var sequence = new MessagePackSequence(new PieceStream(Convert.FromHexString(string.Concat(values)), piece));

        long offset = 0;
        foreach (string value in values)
        {
            Assert.True(await sequence.MoveNextAsync(TestContext.Current.CancellationToken));
            Assert.Equal(value, Convert.ToHexStringLower(sequence.Current.Span));
            Assert.Equal(offset, sequence.Offset);
            offset += value.Length / 2;
        }
        Assert.False(await sequence.MoveNextAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Stream_CutAnywhere_GivesWhatIsWholeAndThenFails()
    {
        byte[] bytes = Convert.FromHexString("81a161c0" + "93a16101c403010203" + "d60500000000");
        int[] ends = [4, 13, 19];
        for (int length = 0; length <= bytes.Length; length++)
        {
            using var sequence = new MessagePackSequence(new PieceStream(bytes[..length], 2));
            int whole = ends.Count(end => end <= length);
            for (int i = 0; i < whole; i++)
                Assert.True(await sequence.MoveNextAsync(TestContext.Current.CancellationToken));
            if (length == 0 || ends.Contains(length))
                Assert.False(await sequence.MoveNextAsync(TestContext.Current.CancellationToken));
            else
                await Assert.ThrowsAsync<MessagePackException>(async () => await sequence.MoveNextAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("dd7fffffff")]
    [InlineData("c67fffffff")]
    [InlineData("91dbffffffff")]
    [InlineData("df00001000")]
    public async Task Length_BeyondTheLimit_IsRefusedBeforeItComes(string hex)
    {
        var limits = new MessagePackLimits { MaximumBodyBytes = 1000 };
        using var sequence = new MessagePackSequence(new PieceStream(Convert.FromHexString(hex), 1), limits);

        await Assert.ThrowsAsync<MessagePackException>(async () => await sequence.MoveNextAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Length_ThatNeverComes_TakesNoMemory()
    {
        using var sequence = new MessagePackSequence(new PieceStream(Convert.FromHexString("dd1fff0000"), 1));

        // The stream never waits, so that all of it happens on this thread.
        long before = GC.GetAllocatedBytesForCurrentThread();
        await Assert.ThrowsAsync<MessagePackException>(async () => await sequence.MoveNextAsync(TestContext.Current.CancellationToken));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    [Fact]
    public async Task Value_WithAnotherBehindIt_IsRefusedAsAWholeBody()
    {
        var wrong = await Assert.ThrowsAsync<MessagePackException>(() => MessagePackCodec.ReadAsync(
            new PieceStream(Convert.FromHexString("9101c0"), 1), SampleContext.Default.DoubleArray, null, 0, TestContext.Current.CancellationToken));

        Assert.Equal("expected the end, found more (at byte 2)", wrong.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(900_005)]
    [InlineData(5_000_000)]
    public async Task LargeBody_WithAnyExpectation_IsReadWhole(long expected)
    {
        byte[] bytes = [0xDD, 0, 0x0D, 0xBB, 0xA0, .. Enumerable.Repeat((byte)7, 900_000)];

        double[] read = await MessagePackCodec.ReadAsync(
            new PieceStream(bytes, 10_000), SampleContext.Default.DoubleArray, null, expected, TestContext.Current.CancellationToken);

        Assert.Equal(900_000 * 7.0, read.Sum());
    }

    [Fact]
    public void Segments_CutAnywhere_AreReadAsOne()
    {
        byte[] bytes = Bytes([Samples.Full]);
        for (int cut = 0; cut <= bytes.Length; cut += 13)
        {
            var last = new Segment(bytes.AsMemory(cut), cut);
            var first = new Segment(bytes.AsMemory(0, cut), 0) { After = last };
            var sequence = new ReadOnlySequence<byte>(first, 0, last, bytes.Length - cut);

            Assert.Equal(bytes, Bytes([MessagePackCodec.Read(sequence, SampleContext.Default.Sample)]));
        }
    }

    private static byte[] Bytes(Sample[] samples)
    {
        var output = new ArrayBufferWriter<byte>();
        foreach (Sample sample in samples)
            MessagePackCodec.Write(output, sample, SampleContext.Default.Sample);
        return output.WrittenSpan.ToArray();
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, long start) => (Memory, RunningIndex) = (memory, start);

        public Segment After
        {
            set => Next = value;
        }
    }
}
