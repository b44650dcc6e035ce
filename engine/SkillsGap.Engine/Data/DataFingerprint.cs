using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using SkillsGap.Engine.Data.Building;
using SkillsGap.Engine.Model;

namespace SkillsGap.Engine.Data;

/// <summary>A fingerprint of what a plan was made from, so that a plan can be matched with its data.</summary>
public static class DataFingerprint
{
    /// <summary>
    /// SHA-256 in lower-case hex over the files as <see cref="WorkforceFolder.Write"/> writes them: name and SHA-256 of each file in turn.
    /// The order of people, skills and other things therefore matters, the way in which a file was formatted does not. What is the
    /// audit's alone (protected attributes, outcomes, adjustments, the settings of the audit) is no part of it, because no plan is made
    /// from it; but for the attributes that the scenario keeps in parity.
    /// </summary>
    /// <param name="content">The workforce, with its protected attributes.</param>
    /// <param name="scenario">The scenario, or null for the workforce alone.</param>
    /// <param name="cancellation">Stops the computation.</param>
    public static string Of(WorkforceContent content, Scenario? scenario, CancellationToken cancellation)
    {
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ArgumentNullException.ThrowIfNull(content);
        var planned = scenario is null ? null : scenario with { Audit = new() };
        ImmutableArray<AuditAttribute> attributes = [.. content.AuditAttributes.Where(one => scenario?.Parity?.Names(one.Attribute) == true)];
        WorkforceFiles.Write(new(content.Workforce with { Outcomes = [], Adjustments = [] }, planned, attributes), Put, cancellation);
        return Convert.ToHexStringLower(whole.GetHashAndReset());

        void Put(string file, Action<Stream> write)
        {
            using var hash = SHA256.Create();
            using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
                write(stream);
            whole.AppendData(Encoding.UTF8.GetBytes($"{file}\0"));
            whole.AppendData(hash.Hash!);
        }
    }
}
