using SkillsGap.Engine.Data;

namespace SkillsGap.Engine.Tests.Data;

public sealed class SpoiledBytesTests
{
    private static readonly byte[] Telling = [.. "\",\n\r 0-.eE{}[]:nN\0\t"u8, 0xC3, 0xED, 0xFF];

    /// <summary>Whatever the bytes are, reading ends with errors or with content that reads back the same, never an exception.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Folder_WithBytesSpoiled_GivesErrorsOrContentThatRoundTrips(int seed)
    {
        var random = new Random(seed);
        using var folder = new SampleFolder();
        using var copy = new SampleFolder();
        string[] files = [.. Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal)];
        int accepted = 0;
        for (int round = 0; round < 300; round++)
        {
            string file = files[random.Next(files.Length)];
            byte[] whole = File.ReadAllBytes(file);
            File.WriteAllBytes(file, Spoil(whole, random));
            ReadResult<WorkforceContent> result = WorkforceFolder.Read(folder.Path, TestContext.Current.CancellationToken);
            Assert.Equal(result.Errors.IsEmpty, result.Succeeded);
            Assert.All(result.Errors.Concat(result.Warnings), problem => Assert.Equal(2, problem.ToString().Split('\n', '\r').Length));
            if (result.Succeeded)
            {
                accepted++;
                WorkforceFolder.Write(copy.Path, result.Content, TestContext.Current.CancellationToken);
                ReadResult<WorkforceContent> again = WorkforceFolder.Read(copy.Path, TestContext.Current.CancellationToken);
                Assert.Empty(again.Errors);
                Assert.Equivalent(result.Content, again.Content, strict: true);
            }
            File.WriteAllBytes(file, whole);
        }
        Assert.InRange(accepted, 1, 299);
    }

    private static byte[] Spoil(byte[] whole, Random random)
    {
        List<byte> bytes = [.. whole];
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int at = random.Next(bytes.Count);
            byte by = random.Next(2) == 0 ? Telling[random.Next(Telling.Length)] : (byte)random.Next(256);
            switch (random.Next(4))
            {
                case 0:
                    bytes[at] = by;
                    break;
                case 1:
                    bytes.Insert(at, by);
                    break;
                case 2:
                    bytes.RemoveAt(at);
                    break;
                default:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(40), bytes.Count - at)));
                    break;
            }
        }
        return [.. bytes];
    }
}
