using System.Text.Json.Nodes;
using SkillsGap.Wire.Allocation;
using SkillsGap.Wire.MessagePack;
using SkillsGap.Wire.Plans;
using SkillsGap.Wire.Service;

namespace SkillsGap.Wire.Tests.Contracts;

/// <summary>JSON and MessagePack of the same document are read as the same record, or both refused: System.Text.Json says what is right.</summary>
public sealed class BothFormsTests
{
    private const int Documents = 60;

    public static TheoryData<Contract> Contracts { get; } =
    [
        Contract.Of<WorkforceUpload>(), Contract.Of<EvidenceUpload>(), Contract.Of<AuditRequest>(), Contract.Of<AuditDocument>(),
        Contract.Of<WorkforceDocument>(), Contract.Of<Page<WorkforceDocument>>(),
        Contract.Of<ScenarioDocument>(), Contract.Of<PlanRequest>(), Contract.Of<PlanAnswer>(), Contract.Of<PlanSummaryDocument>(),
        Contract.Of<PlanDiffDocument>(), Contract.Of<PlanDocument>(), Contract.Of<WhyDocument>(), Contract.Of<FairnessDocument>(),
        Contract.Of<ScenarioRequest>(), Contract.Of<ScenarioJob>(), Contract.Of<Page<ScenarioJob>>(), Contract.Of<ScenarioEvent>(),
        Contract.Of<MatchRequest>(), Contract.Of<MatchChunk>(),
        Contract.Of<EstimateRequest>(), Contract.Of<EstimateChunk>(), Contract.Of<AllocateRequest>(), Contract.Of<AllocationResultDocument>(),
        Contract.Of<AllocationDocument>(), Contract.Of<ProblemDocument>(), Contract.Of<AdoptionDocument>(), Contract.Of<AdoptionRequest>(),
        Contract.Of<DesignRequest>(), Contract.Of<TeamDesignDocument>(),
    ];

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Document_InEitherForm_IsReadAsTheSameRecord(Contract contract)
    {
        var random = new RandomDocument(seed: 1);
        for (int i = 0; i < Documents; i++)
        {
            JsonNode document = random.Valid(contract.Type);
            string? right = contract.ByJson(document);

            Assert.NotNull(right);
            Assert.Equal(right, contract.ByMessagePack(document, out string? problem) ?? problem);
            Assert.Equal(right, contract.Around(document, MessagePackColumns.Plain));
            Assert.Equal(right, contract.Around(document, MessagePackColumns.Packed));
        }
    }

    [Theory]
    [MemberData(nameof(Contracts))]
    public void Document_ChangedSomewhere_IsReadAsTheSameOrRefusedInBoth(Contract contract)
    {
        var random = new RandomDocument(seed: 2);
        int refused = 0;
        for (int i = 0; i < Documents; i++)
        {
            JsonNode document = random.Changed(random.Valid(contract.Type));
            string? right = contract.ByJson(document);

            string? read = contract.ByMessagePack(document, out string? problem);
            Assert.True(right == read, $"{document.ToJsonString()}\nJSON {right ?? "refuses"}\nMessagePack {read ?? problem}");
            refused += right is null ? 1 : 0;
        }
        Assert.InRange(refused, 1, Documents - 1);
    }
}
