using SkillsGap.Engine.Data.Import;

namespace SkillsGap.Engine.Tests.Data.Import;

/// <summary>Whatever a taxonomy's files hold, reading them ends with content or with errors.</summary>
public sealed class MutatedTaxonomyTests
{
    private const int Files = 500;
    private static readonly byte[] Nasty = [0, (byte)'"', (byte)',', (byte)'\t', (byte)'\n', (byte)'\r', 0x80, 0xFF, 0xFE, (byte)'-', (byte)'9'];

    [Fact]
    public void Onet_Mutated_IsReadOrRefused()
    {
        using var sample = new OnetSample();

        Mutate(sample.Path, () => sample.Read());
    }

    [Fact]
    public void Esco_Mutated_IsReadOrRefused()
    {
        using var sample = new EscoSample();

        Mutate(sample.Path, () => sample.Read());
    }

    private static void Mutate(string folder, Func<ImportResult> read)
    {
        string[] files = [.. Directory.GetFiles(folder).Order(StringComparer.Ordinal)];
        var random = new Random(7);
        for (int i = 0; i < Files; i++)
        {
            string file = files[random.Next(files.Length)];
            byte[] whole = File.ReadAllBytes(file);
            File.WriteAllBytes(file, Mutated(whole, random));
            ImportResult result = read();
            Assert.Equal(result.Data.Errors.IsEmpty, result.Data.Content is not null);
            File.WriteAllBytes(file, whole);
        }
    }

    private static byte[] Mutated(byte[] whole, Random random)
    {
        var bytes = whole.ToList();
        for (int changes = random.Next(1, 6); changes > 0 && bytes.Count > 0; changes--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0: bytes[at] = Nasty[random.Next(Nasty.Length)]; break;
                case 1: bytes.Insert(at, Nasty[random.Next(Nasty.Length)]); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)); break;
                default: bytes.AddRange(bytes.GetRange(at, Math.Min(200, bytes.Count - at))); break;
            }
        }
        return [.. bytes];
    }
}
